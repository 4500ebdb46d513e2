import type { Cost } from './calls.ts';
import type { Execution } from './execution.ts';
import { ServiceError } from './service-error.ts';

/** A page for a sidebar or dialog. Title comes from setTitle only; what stands in the file's head is ignored. */
export class HtmlOutput {
  static readonly service = 'HtmlOutput';
  static readonly costs: Readonly<Partial<Record<keyof GoogleAppsScript.HTML.HtmlOutput, Cost>>> = {
    ...{ setTitle: 'local', getTitle: 'local', getContent: 'local', setContent: 'local', setWidth: 'local' },
    ...{ setHeight: 'local', getWidth: 'local', getHeight: 'local', append: 'local', addMetaTag: 'local' },
  };
  private title = '';
  private content: string;
  private width: number | null = null;
  private height: number | null = null;
  constructor(content: string) {
    this.content = content;
  }
  setTitle(title: string): this {
    this.title = title;
    return this;
  }
  getTitle(): string {
    return this.title;
  }
  getContent(): string {
    return this.content;
  }
  setContent(content: string): this {
    this.content = content;
    return this;
  }
  append(text: string): this {
    this.content += text;
    return this;
  }
  /** Heeded by dialogs; a sidebar is always 300 px wide. */
  setWidth(width: number): this {
    this.width = width;
    return this;
  }
  setHeight(height: number): this {
    this.height = height;
    return this;
  }
  getWidth(): number | null {
    return this.width;
  }
  getHeight(): number | null {
    return this.height;
  }
  addMetaTag(name: string, _content: string): this {
    if (
      !['viewport', 'apple-mobile-web-app-capable', 'google-site-verification', 'mobile-web-app-capable'].includes(name)
    )
      throw new ServiceError(`The meta tag ${name} is not allowed.`);
    return this;
  }
}

export class HtmlService {
  static readonly service = 'HtmlService';
  static readonly costs: Readonly<Record<string, Cost>> = {
    createHtmlOutputFromFile: 'service',
    createHtmlOutput: 'local',
  };
  private readonly execution: Execution;
  constructor(execution: Execution) {
    this.execution = execution;
  }
  createHtmlOutputFromFile(name: string): HtmlOutput {
    const text = this.execution.file.project.html[name.replace(/\.html$/, '')];
    if (text === undefined) throw new ServiceError(`No HTML file named ${name} was found.`);
    return new HtmlOutput(text);
  }
  createHtmlOutput(content: unknown = ''): HtmlOutput {
    return new HtmlOutput(String(content));
  }
}
