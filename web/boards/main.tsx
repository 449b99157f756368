import { SignedIn } from '../shared/session/session';
import { PlaceRouter } from '../shared/shell/PlaceRouter';
import { showPage } from '../shared/shell/Page';
import { Boards } from './Boards';

showPage(
  <PlaceRouter>
    <SignedIn>
      <Boards />
    </SignedIn>
  </PlaceRouter>,
);
