import { render } from 'preact';
import { App } from './app.tsx';
import { connect } from './server.ts';
import { viewsFrom } from './views-on-demand.ts';

declare global {
  interface Window {
    /** The view the menu asked for; the server appends it behind this script, so it is read late. */
    okrView?: string;
  }
}

const place = document.getElementById('app');
const server = connect();
if (place) render(<App server={server} views={viewsFrom(server)} startView={() => window.okrView} />, place);
