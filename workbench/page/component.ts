/**
 * The engine's drawing part. Only the page needs it, so it is not in emulator/engine.ts; the bundler resolves both
 * imports to the same module, which the engine's global registries demand.
 */
export { addRenderingLayer, Spreadsheet, stores } from '@odoo/o-spreadsheet';
