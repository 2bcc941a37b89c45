import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { openApiDocument } from '../openapi.js';
import { HttpRefusalError, PROBLEM_TYPES } from '../problem.js';
import { ok, route, type Answer, type Call, type Route } from '../route.js';

const tag = 'Documentation';

const SWAGGER_UI = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

/** What /docs loads, all from here. The other files of the package stay where they are. */
const DOCS_FILES: ReadonlySet<string> = new Set(['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png']);

/** In a file of its own, for the Content-Security-Policy allows nothing inline. */
const START_SCRIPT = `window.addEventListener('load', () => {
  SwaggerUIBundle({ url: '/openapi.json', dom_id: '#api', deepLinking: true, validatorUrl: null });
});
`;

const DOCS_PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Concord API</title>
    <link rel="stylesheet" href="/docs/swagger-ui.css" />
    <link rel="icon" href="/docs/favicon-32x32.png" />
  </head>
  <body>
    <main id="api"></main>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`;

/** The API's description for programs and for people, made of the routes it describes. */
export function documentationRoutes(described: () => readonly Route[], version: string): readonly Route[] {
  let document: unknown;
  return [
    route({
      method: 'get',
      path: '/openapi.json',
      role: 'interpreter',
      work: 'read',
      tag,
      summary: 'The OpenAPI 3.1 document',
      answers: { 200: { description: 'The document', schema: z.looseObject({}) } },
      handle: () => Promise.resolve(ok((document ??= openApiDocument(described(), version)))),
    }),
    page('/docs', 'The API, readable and to try out', 'html', DOCS_PAGE),
    page('/docs/start.js', 'The script that starts /docs', 'js', START_SCRIPT),
    page('/docs/problems', 'What each kind of problem means', 'html', problemsPage()),
    route({
      method: 'get',
      path: '/docs/:file',
      role: 'interpreter',
      work: 'read',
      tag,
      summary: 'A script, style or image of /docs',
      params: z.strictObject({ file: z.string().describe('The name of the file') }),
      answers: { 200: { description: 'The file', contentTypes: ['text/css', 'text/javascript', 'image/png'] } },
      handle: ({ params, response }) => sendDocsFile(params.file, response),
    }),
  ];
}

function page(path: string, summary: string, type: 'html' | 'js', content: string): Route {
  const contentTypes = [type === 'html' ? 'text/html' : 'text/javascript'];
  return route({
    method: 'get',
    path,
    role: 'interpreter',
    work: 'read',
    tag,
    summary,
    answers: { 200: { description: 'The page', contentTypes } },
    handle: ({ response }) => {
      response.type(type).send(content);
      return Promise.resolve(undefined);
    },
  });
}

async function sendDocsFile(
  file: string,
  response: Call<unknown, unknown, unknown>['response'],
): Promise<Answer | undefined> {
  if (!DOCS_FILES.has(file)) throw new HttpRefusalError('no-such-route', 'There is no such file.');
  await new Promise<void>((resolve, reject) => {
    response.sendFile(join(SWAGGER_UI, file), { cacheControl: false }, (error?: Error) => {
      if (error) reject(error);
      else resolve();
    });
  });
  return undefined;
}

function problemsPage(): string {
  const rows = Object.entries(PROBLEM_TYPES).map(
    ([kind, { status, title, meaning }]) =>
      `<dt id="${kind}"><code>${kind}</code> ${status} ${title}</dt><dd>${meaning.replace(/`([^`]+)`/g, '<code>$1</code>')}</dd>`,
  );
  return `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>Problems</title>
    <link rel="icon" href="/docs/favicon-32x32.png" /></head>
  <body>
    <main><h1>Problems</h1>
    <dl>
${rows.join('\n')}
    </dl></main>
  </body>
</html>
`;
}
