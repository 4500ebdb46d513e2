/** A short mark of a text: FNV-1a in 32 bits. Two texts with one mark are possible and of no consequence where it is used. */
export function digestOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
