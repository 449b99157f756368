import { SignedIn } from '../shared/session/session';
import { showPage } from '../shared/shell/Page';
import { Boards } from './Boards';

showPage(
  <SignedIn>
    <Boards />
  </SignedIn>,
);
