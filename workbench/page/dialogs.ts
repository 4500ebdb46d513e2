import type { Dialogs } from '../emulator/index.ts';

/** alert and prompt wait for a person in the middle of a script: only the browser's own boxes can do that. */
export const dialogs: Dialogs = {
  alert(title, text, buttons) {
    const sentence = [title, text].filter(Boolean).join('\n\n');
    if (buttons === 'OK') {
      window.alert(sentence);
      return 'OK';
    }
    const [yes, no] = buttons.startsWith('YES') ? ['YES', 'NO'] : ['OK', 'CANCEL'];
    return window.confirm(sentence) ? yes! : no!;
  },
  prompt(title, text) {
    const typed = window.prompt([title, text].filter(Boolean).join('\n\n'));
    return typed === null ? { button: 'CLOSE', text: '' } : { button: 'OK', text: typed };
  },
};
