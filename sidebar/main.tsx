import { render } from 'preact';
import { App } from './app.tsx';
import { connect } from './server.ts';
import { viewsFrom } from './views-on-demand.ts';

declare global {
  interface Window {
    /** The view the menu asked for. */
    okrView?: string;
  }
}

function open(): void {
  const place = document.getElementById('app');
  const server = connect();
  if (place) render(<App server={server} views={viewsFrom(server)} startView={window.okrView} />, place);
}

// The server appends the view behind this script: it is there once the whole page is.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', open);
else open();
