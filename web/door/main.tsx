import { showPage } from '../shared/shell/Page';
import { Door } from './Door';

showPage(<Door />);
