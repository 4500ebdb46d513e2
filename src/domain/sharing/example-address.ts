/** Addresses at example.com, .org and .net belong to nobody: they come with the example, are never shared with, and leave with it. */
export const isExampleAddress = (email: string): boolean => /@example\.(com|org|net)$/i.test(email.trim());
