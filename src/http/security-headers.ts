import type { RequestHandler } from 'express';
import helmet from 'helmet';

const policy = (styles: string[]) =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: styles,
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });

const strict = policy(["'self'"]);
/** The pages of Swagger UI bring their styles in the page. */
const documentation = policy(["'self'", "'unsafe-inline'"]);

/** Scripts, styles and connections from our own origin only, nobody may frame us, answers of the API are not kept. */
export const securityHeaders: RequestHandler = (request, response, next) => {
  if (request.path.startsWith('/api/v1/')) response.setHeader('Cache-Control', 'no-store');
  (request.path.startsWith('/api/docs') ? documentation : strict)(request, response, next);
};
