import { useWorkspace } from '../workspace/workspace';
import classes from './play.module.css';
import type { PlayedStory } from './played';
import { showElement } from './show-element';

/** What was not as a story says, each a link to the element that it is about. */
export function Failures({ failures }: { failures: PlayedStory['failures'] }) {
  const workspace = useWorkspace();
  if (failures.length === 0) return null;
  return (
    <ul className={`${classes.failures} ${classes.bad}`} role="alert">
      {failures.map(({ message, elements }, place) => (
        <li key={place}>
          {elements.length > 0 ? (
            <button
              type="button"
              className={classes.link}
              onClick={() => showElement(workspace, elements[0])}
            >
              {message}
            </button>
          ) : (
            message
          )}
        </li>
      ))}
    </ul>
  );
}
