import type { NestExpressApplication } from '@nestjs/platform-express';

interface Layer {
  route?: { path: string | string[]; methods: Record<string, boolean> };
}

/** Every route that Express would take a request to, `GET /tasks/:id`, without the prefix of the API. */
export function routesOf(app: NestExpressApplication): string[] {
  const { router } = app.getHttpAdapter().getInstance() as { router: { stack: Layer[] } };
  const routes = router.stack.flatMap(({ route }) =>
    // For every method: what Nest puts before the routes that stand outside the prefix.
    route && Object.keys(route.methods).length < 10
      ? [route.path]
          .flat()
          .flatMap((path) =>
            Object.keys(route.methods).map(
              (method) => `${method.toUpperCase()} ${path.replace('/api/v1', '')}`,
            ),
          )
      : [],
  );
  return [...new Set(routes)].sort();
}
