import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';

/** The views on pages too narrow to show them beside the list; following one of them closes it. */
export default function ViewsDrawer(props: { title: string; close: () => void; children: ReactNode }) {
  return (
    <Drawer opened onClose={props.close} title={props.title} size={280}>
      <div
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest('a')) props.close();
        }}
      >
        {props.children}
      </div>
    </Drawer>
  );
}
