import { Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './Figure.module.css';

/** A part of a board with its name. */
export function Panel(props: { title: string; help?: string; tools?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes.figure} aria-labelledby={id}>
      <div className={classes.head}>
        <div>
          <Title order={2} id={id}>
            {props.title}
          </Title>
          {props.help && (
            <Text size="xs" c="dimmed">
              {props.help}
            </Text>
          )}
        </div>
        {props.tools && <div className={classes.tools}>{props.tools}</div>}
      </div>
      {props.children}
    </section>
  );
}
