import { showPage } from '../shared/shell/Page';
import { Display } from './Display';

showPage(<Display />);
