import { ActionIcon } from '@mantine/core';
import {
  IconGridDots,
  IconLayoutSidebarRight,
  IconListTree,
  IconMap2,
  IconMinus,
  IconPlayerPlay,
  IconPlayerStop,
  IconPlus,
  IconViewportWide,
} from '@tabler/icons-react';
import type Modeler from 'bpmn-js/lib/Modeler';
import { useEffect, useState } from 'react';
import { keyNames } from '../../web/shared/keys/key-names';
import { type KeyAct, useKeys } from '../../web/shared/keys/keys';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { changeLayout, useLayout } from '../workspace/layout';
import classes from './bpmn-editor.module.css';
import { service } from './services';

const texts = defineTexts({
  tools: { vi: 'Cách nhìn sơ đồ', en: 'View of the diagram' },
  list: { vi: 'Danh sách phần tử', en: 'List of elements' },
  properties: { vi: 'Thuộc tính', en: 'Properties' },
  smaller: { vi: 'Thu nhỏ', en: 'Smaller' },
  larger: { vi: 'Phóng to', en: 'Larger' },
  actual: { vi: 'Về cỡ thật', en: 'Actual size' },
  whole: { vi: 'Toàn bộ sơ đồ', en: 'The whole diagram' },
  grid: { vi: 'Lưới', en: 'Grid' },
  minimap: { vi: 'Sơ đồ thu nhỏ', en: 'Minimap' },
  simulate: { vi: 'Mô phỏng đường đi', en: 'Simulate tokens' },
  endSimulation: { vi: 'Kết thúc mô phỏng', en: 'End the simulation' },
  create: { vi: 'Thêm phần tử', en: 'Add an element' },
  append: { vi: 'Nối thêm sau phần tử đang chọn', en: 'Append to the selected element' },
  replace: { vi: 'Đổi loại phần tử đang chọn', en: 'Change what the selected element is' },
  name: { vi: 'Sửa tên trên sơ đồ', en: 'Edit the name in the diagram' },
  connect: { vi: 'Nối hai phần tử', en: 'Connect two elements' },
  lasso: { vi: 'Khoanh chọn', en: 'Select an area' },
  space: { vi: 'Thêm, bớt khoảng trống', en: 'Add or remove space' },
  hand: { vi: 'Di chuyển sơ đồ', en: 'Move the diagram' },
});

interface Zoom {
  stepZoom(step: number): void;
}
interface EditorActions {
  isRegistered(action: string): boolean;
  trigger(action: string, options?: object): void;
}
interface Toggled {
  isOpen?(): boolean;
  toggle(on?: boolean): void;
}

/** How the drawing is looked at, and the keys of the drawing for when it has not the focus itself. */
export function DiagramBar(props: {
  modeler: Modeler;
  fit: () => void;
  isLocked: boolean;
  isSimulating: boolean;
  simulate: () => void;
}) {
  const { modeler, fit, isLocked, isSimulating, simulate } = props;
  const t = useTexts(texts);
  const { areElementsShown, arePropertiesShown, isGridShown } = useLayout();
  const [percent, setPercent] = useState(100);
  const [isMapOpen, setMapOpen] = useState(false);
  const canvas = service(modeler, 'canvas');

  useEffect(() => {
    const events = service(modeler, 'eventBus');
    const read = () => setPercent(Math.round(canvas.zoom() * 100));
    const readMap = ({ open }: { open: boolean }) => setMapOpen(open);
    read();
    setMapOpen(modeler.get<Toggled>('minimap').isOpen?.() ?? false);
    events.on('canvas.viewbox.changed', read);
    events.on('minimap.toggle', readMap);
    return () => {
      events.off('canvas.viewbox.changed', read);
      events.off('minimap.toggle', readMap);
    };
  }, [modeler, canvas]);
  useEffect(() => modeler.get<Toggled>('grid').toggle(isGridShown), [modeler, isGridShown]);

  const zoom = (step: number) => modeler.get<Zoom>('zoomScroll').stepZoom(step);
  const toList = () => changeLayout({ areElementsShown: !areElementsShown });
  const toProperties = () => changeLayout({ arePropertiesShown: !arePropertiesShown });
  /** A key of bpmn-js itself: it hears it alone while the drawing has the focus. */
  const own = (key: string, says: string, action: string): KeyAct => ({
    key,
    says,
    isOff: isLocked || isSimulating,
    act: (event) => {
      canvas.focus();
      const actions = modeler.get<EditorActions>('editorActions');
      if (actions.isRegistered(action)) actions.trigger(action, event);
    },
  });
  useKeys([
    { key: 'mod+e', says: t('list'), act: toList },
    { key: 'mod+p', says: t('properties'), act: toProperties },
    { key: 'mod+0', says: t('actual'), act: () => canvas.zoom(1, 'auto') },
    { key: '1', says: t('whole'), act: fit },
    own('n', t('create'), 'createElement'),
    own('a', t('append'), 'appendElement'),
    own('r', t('replace'), 'replaceElement'),
    own('e', t('name'), 'directEditing'),
    own('c', t('connect'), 'globalConnectTool'),
    own('l', t('lasso'), 'lassoTool'),
    own('s', t('space'), 'spaceTool'),
    own('h', t('hand'), 'handTool'),
  ]);

  const tool = (says: string, Icon: typeof IconPlus, act: () => void, key?: string, isOn?: boolean) => {
    const title = key ? `${says} (${keyNames(key).join('+')})` : says;
    return (
      <ActionIcon
        variant={isOn ? 'light' : 'subtle'}
        color={isOn ? undefined : 'gray'}
        size={28}
        aria-label={says}
        aria-pressed={isOn}
        title={title}
        onClick={act}
      >
        <Icon size={17} />
      </ActionIcon>
    );
  };
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('tools')}>
      {isSimulating ? (
        tool(t('endSimulation'), IconPlayerStop, simulate, undefined, true)
      ) : (
        <>
          {tool(t('list'), IconListTree, toList, 'mod+e', areElementsShown)}
          <span className={classes.gap} />
          {tool(t('smaller'), IconMinus, () => zoom(-1))}
          <button
            type="button"
            className={classes.percent}
            title={t('actual')}
            onClick={() => canvas.zoom(1, 'auto')}
          >
            {percent}%
          </button>
          {tool(t('larger'), IconPlus, () => zoom(1))}
          {tool(t('whole'), IconViewportWide, fit, '1')}
          <span className={classes.gap} />
          {tool(
            t('grid'),
            IconGridDots,
            () => changeLayout({ isGridShown: !isGridShown }),
            undefined,
            isGridShown,
          )}
          {tool(t('minimap'), IconMap2, () => modeler.get<Toggled>('minimap').toggle(), undefined, isMapOpen)}
          <span className={classes.gap} />
          {tool(t('simulate'), IconPlayerPlay, simulate)}
          <span className={classes.gap} />
          {tool(t('properties'), IconLayoutSidebarRight, toProperties, 'mod+p', arePropertiesShown)}
        </>
      )}
    </div>
  );
}
