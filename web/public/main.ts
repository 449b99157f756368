import '@fontsource-variable/inter/wght.css';
import './public.css';
import { showSite } from './frame/site';

showSite(document.getElementById('root')!);
