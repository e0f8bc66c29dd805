import { Hono } from 'hono';
import type { Endpoint } from '../endpoint.ts';
import { openApi } from '../openapi/document.ts';
import { descriptionPage } from '../openapi/page.ts';

/** What the endpoint can be asked, for machines and for people. */
export function descriptionRoutes(endpoint: Endpoint): Hono {
  const routes = new Hono();
  routes.get('/openapi.json', (context) =>
    context.json(openApi(endpoint.publicUrl ?? new URL(context.req.url).origin)),
  );
  routes.get('/', (context) => {
    context.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
    return context.html(descriptionPage());
  });
  return routes;
}
