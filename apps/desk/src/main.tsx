import { render } from 'preact';
import { listen } from './keyboard/index.ts';
import { followOverview } from './overview/index.ts';
import { followEvent, followLease, followRoute, startOutbox } from './review/index.ts';
import { startSession } from './session/index.ts';
import { bindings, Desk } from './shell/index.ts';
import './style/index.css';

followRoute();
followOverview();
followEvent();
followLease();
void startSession();
startOutbox();
listen(bindings);
render(<Desk />, document.getElementById('desk')!);
