/**
 * Apps Script enums: objects that show and serialise as their name (guides/v8-runtime/migration: JSON.stringify of an
 * enum gives its name). A string in their place is refused by the platform, so here too.
 */
export interface EnumValue {
  readonly name: string;
}

function values<const Names extends readonly string[]>(names: Names): { readonly [Name in Names[number]]: EnumValue } {
  const made = names.map((name) => [
    name,
    Object.freeze({ name, toString: () => name, toJSON: () => name, ordinal: () => names.indexOf(name) }),
  ]);
  return Object.freeze(Object.fromEntries(made)) as never;
}

export const WrapStrategy = values(['WRAP', 'OVERFLOW', 'CLIP']);
export const ProtectionType = values(['RANGE', 'SHEET']);
export const BorderStyle = values(['DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE']);
export const Dimension = values(['COLUMNS', 'ROWS']);
export const DeveloperMetadataVisibility = values(['DOCUMENT', 'PROJECT']);
export const DeveloperMetadataLocationType = values(['SPREADSHEET', 'SHEET', 'ROW', 'COLUMN']);
export const GroupControlTogglePosition = values(['BEFORE', 'AFTER']);
export const BooleanCriteria = values([
  ...['CELL_EMPTY', 'CELL_NOT_EMPTY', 'TEXT_CONTAINS', 'TEXT_DOES_NOT_CONTAIN', 'TEXT_EQUAL_TO', 'TEXT_STARTS_WITH'],
  ...['TEXT_ENDS_WITH', 'NUMBER_BETWEEN', 'NUMBER_NOT_BETWEEN', 'NUMBER_EQUAL_TO', 'NUMBER_NOT_EQUAL_TO'],
  ...['NUMBER_GREATER_THAN', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', 'NUMBER_LESS_THAN', 'NUMBER_LESS_THAN_OR_EQUAL_TO'],
  'CUSTOM_FORMULA',
] as const);
export const DataValidationCriteria = values([
  ...[
    'VALUE_IN_LIST',
    'VALUE_IN_RANGE',
    'CHECKBOX',
    'CUSTOM_FORMULA',
    'DATE_IS_VALID_DATE',
    'DATE_BETWEEN',
    'DATE_ON_OR_AFTER',
  ],
  ...['NUMBER_BETWEEN', 'NUMBER_GREATER_THAN', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', 'NUMBER_LESS_THAN'],
  ...['NUMBER_LESS_THAN_OR_EQUAL_TO', 'NUMBER_EQUAL_TO', 'TEXT_IS_VALID_EMAIL', 'TEXT_IS_VALID_URL'],
] as const);
export const AuthMode = values(['NONE', 'LIMITED', 'CUSTOM_FUNCTION', 'FULL']);
export const AuthorizationStatus = values(['REQUIRED', 'NOT_REQUIRED']);
export const EventType = values(['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE', 'ON_EVENT_UPDATED']);
export const TriggerSource = values(['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR']);
export const Button = values(['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
export const ButtonSet = values(['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);

/** Of the service Charts (reference/charts). The kinds the workbench draws; any other is not emulated. */
export const ChartType = values(['BAR', 'COLUMN', 'LINE', 'PIE']);
export const ChartMergeStrategy = values(['MERGE_COLUMNS', 'MERGE_ROWS']);
export const ChartHiddenDimensionStrategy = values(['IGNORE_BOTH', 'IGNORE_ROWS', 'IGNORE_COLUMNS', 'SHOW_BOTH']);
export const Position = values(['TOP', 'RIGHT', 'BOTTOM', 'LEFT', 'NONE']);
