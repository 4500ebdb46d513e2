/**
 * The spreadsheet engine, imported in this one place: Node resolves the package to CommonJS and a bundler to ESM, and
 * its registries are global, so a second import path would give a second, unextended engine.
 */
import './polyfills.ts';

import type { CellPosition, EvaluatedCell, Getters, Locale, Range, Zone } from '@odoo/o-spreadsheet';
import {
  CorePlugin,
  coreTypes,
  DEFAULT_LOCALE,
  functionCache,
  helpers,
  Model,
  parse,
  registries,
  tokenize,
  UIPlugin,
} from '@odoo/o-spreadsheet';

export type { CellPosition, EvaluatedCell, Getters, Locale, Range, Zone };
export { CorePlugin, coreTypes, DEFAULT_LOCALE, functionCache, helpers, Model, parse, registries, tokenize, UIPlugin };
