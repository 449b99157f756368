import { ForgottenPassword } from './ForgottenPassword';
import { NewPassword } from './NewPassword';
import { SignedIn } from './SignedIn';
import { SignIn } from './SignIn';

/** The code of a letter: taken out of the address before anybody looks over a shoulder or keeps it as a bookmark. */
const code = location.pathname.startsWith('/password') ? location.hash.slice(1) : '';
if (code) history.replaceState(null, '', location.pathname);

/** Signing in, the second factor, a new password. Each is a page of its own to the browser: leaving one keeps nothing of it. */
export function Door() {
  switch (location.pathname.split('/')[1]) {
    case 'signed-in':
      return <SignedIn />;
    case 'password':
      return code ? <NewPassword code={code} /> : <ForgottenPassword />;
    default:
      return <SignIn />;
  }
}
