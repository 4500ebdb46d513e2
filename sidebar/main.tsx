import { render } from 'preact';
import { App } from './app.tsx';
import { connect } from './server.ts';

declare global {
  interface Window {
    /** The view the menu asked for; the server appends it behind this script, so it is read late. */
    okrView?: string;
  }
}

const place = document.getElementById('app');
if (place) render(<App server={connect()} startView={() => window.okrView} />, place);
