// The rooms of docs/architecture.md: imports point left only, other rooms are entered through index.ts.
const order = [
  'kernel',
  'expressions',
  'config',
  'database',
  'outbox',
  'identity',
  'http',
  'definitions',
  'runtime',
  'one-stop-shop',
  'dashboards',
  'integrations',
  'scenarios',
  'modelling',
  'operations',
];
const siblings = { dashboards: ['integrations'], integrations: ['dashboards'] };

const leftOnly = order.map((room, position) => ({
  name: `left-only-${room}`,
  severity: 'error',
  comment: `${room} may import only the rooms to its left: ${order.slice(0, position).join(', ') || 'none'}`,
  from: { path: `^src/${room}/` },
  to: {
    path: `^src/(${[...order.slice(position + 1), ...(siblings[room] ?? [])].join('|') || '(?!)'})/|^src/command-line/|^src/(main|app\\.module|cli|doctor\\.cli)\\.ts$`,
  },
}));

module.exports = {
  forbidden: [
    ...leftOnly,
    {
      name: 'through-the-door',
      severity: 'error',
      comment:
        'Another room is entered through its index.ts (or its module for composition) only, its pure rules through rules.ts.',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/([^/]+)/', pathNot: ['^src/$1/', '^src/[^/]+/(index|rules)\\.ts$'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'bpmn-engine-behind-its-adapter',
      severity: 'error',
      from: { pathNot: '^src/runtime/engine/bpmn-engine/' },
      to: { path: 'node_modules/(bpmn-engine|bpmn-elements|smqp)/' },
    },
    {
      name: 'pure-code-stays-pure',
      severity: 'error',
      comment:
        'Policies, calculators, kernel, expressions, counting time, the token core and the lint know no framework.',
      from: {
        path: '^src/(kernel|expressions)/|^src/runtime/engine/(token-core|contract)|^src/definitions/(graph|lint)/|^src/one-stop-shop/(local-date|calendar/(working|counting|compare))|\\.(policy|calculator)\\.ts$',
        pathNot: '\\.cli\\.ts$|\\.spec\\.ts$',
      },
      to: { path: 'node_modules/(@nestjs|typeorm|socket\\.io|mysql2|better-sqlite3)' },
    },
    {
      name: 'pages-know-the-server-by-its-contract',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(src|migrations|test)/', pathNot: '^src/dashboards/contract\\.ts$' },
    },
    {
      name: 'designers-have-the-rules-of-the-server',
      severity: 'error',
      comment:
        'The modeler imports of the server its contract and the pure rules that deployment applies, through the doors named rules: they are told as one draws.',
      from: { path: '^web-modeler/' },
      to: {
        path: '^(src|migrations|test)/',
        pathNot: '^src/(dashboards/contract|(definitions|one-stop-shop)/rules)\\.ts$',
      },
    },
    {
      name: 'audiences-apart',
      severity: 'error',
      comment:
        'What the desk, the boards, the door and the screens share is in web/shared, which knows none of them.',
      from: { path: '^web(/desk|/boards|/door|/display|/public|/shared|-modeler)/' },
      to: { path: '^web(/desk|/boards|/door|/display|/public|-modeler)/', pathNot: '^web$1/' },
    },
    {
      name: 'no-test-code-in-the-product',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.(spec|db-spec)\\.ts$' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(spec|db-spec)\\.ts$' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
  },
};
