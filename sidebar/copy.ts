/**
 * Puts a text into the clipboard; false where neither way is open. By way of a text area first: Google's frame keeps
 * the sidebar from the clipboard itself.
 */
export async function copied(text: string): Promise<boolean> {
  if (copiedFromField(text)) return true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function copiedFromField(text: string): boolean {
  const before = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('readonly', '');
  area.className = 'unseen';
  document.body.append(area);
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    if (before instanceof HTMLElement) before.focus();
  }
}
