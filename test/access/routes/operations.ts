import { everybody, type Row } from '../matrix';

/** What the installation says of itself, and the pages. */
export const operations: Row[] = [
  { route: 'GET /healthz', gets: everybody('ok') },
  { route: 'GET /readyz', gets: everybody('ok') },
  { route: 'GET /metrics', gets: everybody('ok') },
  ...['/', '/engine'].map((path) => ({ route: `GET ${path}`, gets: everybody('ok') })),
  ...[
    '/sign-in',
    '/signed-in',
    '/password',
    '/desk',
    '/boards',
    '/display',
    '/modeler',
    '/modeler/preview',
    '/public',
  ].flatMap((path) =>
    [path, `${path}/{*rest}`].map((route) => ({ route: `GET ${route}`, gets: everybody('ok') })),
  ),
  { route: 'GET /api/docs', gets: everybody('ok') },
  { route: 'GET /api/openapi.json', gets: everybody('ok') },
  { route: 'GET /api/openapi.yaml', gets: everybody('ok') },
];
