import type { ReactNode } from 'react';
import { Loading, Refused } from '../../shared/states/states';
import { AsOf } from '../frame/AsOf';
import type { Shown } from '../frame/use-board';
import classes from './Wall.module.css';

/** A page of the wall: its name, as of when, and what fills the screen. */
export function WallFrame<Content>(props: {
  title: string;
  shown: Shown<Content>;
  children: (content: Content) => ReactNode;
}) {
  const { shown } = props;
  return (
    <>
      <header className={classes.head}>
        <h1>{props.title}</h1>
        {shown.at && <AsOf at={shown.at} />}
      </header>
      <div className={classes.body}>
        {shown.content !== undefined ? (
          props.children(shown.content)
        ) : shown.error !== null ? (
          <Refused error={shown.error} retry={shown.again} />
        ) : (
          <Loading />
        )}
      </div>
    </>
  );
}
