import { element } from './element.ts';

const SHOWN_FOR_MS = 5000;

/** A box at the lower right, as Sheets shows `toast()`; gone after five seconds. */
export function showToast(text: string): void {
  const close = () => toast.remove();
  const toast = element(
    'div',
    { class: 'toast-box' },
    element('span', {}, text),
    element('button', { type: 'button', 'aria-label': 'Close', onclick: close }, '×'),
  );
  document.getElementById('toasts')?.append(toast);
  setTimeout(close, SHOWN_FOR_MS);
}

/** The grid's own questions and refusals (a cell that refuses its value, a merge that would lose text). */
export function showRefusal(text: string, closed?: () => void): void {
  showDialog(text, [{ label: 'OK', chosen: () => closed?.() }]);
}

export function showQuestion(text: string, yes: () => void, no?: () => void): void {
  showDialog(text, [
    { label: 'Cancel', chosen: () => no?.() },
    { label: 'OK', chosen: yes },
  ]);
}

function showDialog(text: string, choices: readonly { label: string; chosen: () => void }[]): void {
  const dialog = element('dialog', { class: 'dialog' }, element('p', {}, text));
  const row = element('div', { class: 'dialog-buttons' });
  for (const { label, chosen } of choices) {
    const onclick = () => {
      dialog.close(label);
      chosen();
    };
    row.append(element('button', { type: 'button', onclick }, label));
  }
  dialog.append(row);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
