/** The parts of bpmn.io that ship no types. */
declare module '@bpmn-io/form-js-editor';
declare module '@bpmn-io/feel-editor';
declare module '@bpmn-io/properties-panel';
declare module 'bpmn-js-color-picker';
declare module 'bpmn-js-create-append-anything';
declare module 'bpmn-js-element-templates';
declare module 'bpmn-js-properties-panel';
declare module 'bpmn-js-token-simulation/lib/viewer';
declare module 'camunda-bpmn-js-behaviors/lib/camunda-platform';
declare module 'diagram-js-grid';
declare module 'diagram-js-minimap';
declare module 'dmn-js/lib/Modeler';

// The properties panel brings a Preact of its own.
declare module '@bpmn-io/properties-panel/preact' {
  export * from 'preact';
}
declare module '@bpmn-io/properties-panel/preact/hooks' {
  export * from 'preact/hooks';
}
declare module '@bpmn-io/properties-panel/preact/jsx-runtime' {
  export * from 'preact/jsx-runtime';
}
