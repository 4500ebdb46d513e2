import { render } from 'preact';

render(<h1>OKR Register</h1>, document.getElementById('app')!);
