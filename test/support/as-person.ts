import type { IncomingHttpHeaders } from 'node:http';
import type { INestApplication } from '@nestjs/common';
import { Callers, type Role } from '../../src/identity';
import type { Actor } from '../../src/kernel';

/**
 * Calls of people who are signed in, without their passwords and second factors: what a session would say of them is taken
 * as given. Everything behind the door is as it is.
 */
export function peopleAt({ app, url }: { app: INestApplication; url: string }) {
  const callers = app.get(Callers);
  const known = new Map<string, Actor>();
  const ask = callers.ofRequest.bind(callers);
  jest.spyOn(callers, 'ofRequest').mockImplementation((method: string, headers: IncomingHttpHeaders) => {
    const person = known.get(String(headers['x-signed-in-as']));
    return person ? Promise.resolve(person) : ask(method, headers);
  });
  return (id: string, ...roles: Role[]) => {
    const actor: Actor = { kind: 'person', id, name: `Người ${id}`, roles };
    known.set(id, actor);
    const call = async (method: string, path: string, body?: object | FormData) => {
      const isForm = body instanceof FormData;
      const answer = await fetch(`${url}/api/v1${path}`, {
        method,
        headers: {
          'x-signed-in-as': id,
          'accept-language': 'en',
          ...(body && !isForm && { 'content-type': 'application/json' }),
        },
        ...(body && { body: isForm ? body : JSON.stringify(body) }),
      });
      return { status: answer.status, body: (answer.status === 204 ? {} : await answer.json()) as any };
    };
    return {
      actor,
      get: (path: string) => call('GET', path),
      post: (path: string, body: object = {}) => call('POST', path, body),
      put: (path: string, body: object) => call('PUT', path, body),
      patch: (path: string, body: object) => call('PATCH', path, body),
      delete: (path: string) => call('DELETE', path),
      deploy: (files: { name: string; content: string | Buffer }[], reason?: string) => {
        const form = new FormData();
        for (const { name, content } of files)
          form.append(
            'files[]',
            new Blob([typeof content === 'string' ? content : new Uint8Array(content)]),
            name,
          );
        if (reason !== undefined) form.append('reason', reason);
        return call('POST', '/deployments', form);
      },
    };
  };
}
