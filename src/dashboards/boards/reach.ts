export { type Reach, Reaches } from '../../one-stop-shop';
