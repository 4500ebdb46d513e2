export function servePage(
  folder: string,
  port?: number,
): Promise<{ readonly address: string; readonly close: () => Promise<void> }>;
