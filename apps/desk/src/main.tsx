import { render } from 'preact';
import { listen } from './keyboard/index.ts';
import { followOverview } from './overview/index.ts';
import { followRoute, startOutbox } from './review/index.ts';
import { bindings, Desk } from './shell/index.ts';
import './style/index.css';

followRoute();
followOverview();
startOutbox();
listen(bindings);
render(<Desk />, document.getElementById('desk')!);
