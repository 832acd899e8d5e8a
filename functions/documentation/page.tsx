import type { ReactNode } from 'react';
import { type ProblemCode, problemCatalogue } from '#shared/http/problem-catalogue.ts';
import { renderPage } from '#shared/pages/render-page.tsx';
import { type ApiDocument, operationsOf } from './api-document.ts';
import { OperationSection } from './operation-section.tsx';
import { SchemaTable, Table } from './schema-table.tsx';
import { stylesheet } from './stylesheet.ts';
import { Text } from './text.tsx';

function documentOf(title: string, children: ReactNode): string {
  const page = (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant, named by its hash in the content security policy */}
        <style dangerouslySetInnerHTML={{ __html: stylesheet }} />
      </head>
      <body>{children}</body>
    </html>
  );
  return renderPage(page);
}

/** The page on which people read the API document. */
export function apiPage(document: ApiDocument, origin: string): string {
  const operations = operationsOf(document);
  const groups = document.tags.map((tag) => ({ ...tag, operations: operations.filter((operation) => operation.tags.includes(tag.name)) }));
  const schemas = Object.entries(document.components.schemas);
  return documentOf(
    `${document.info.title} API`,
    <>
      <nav aria-label="Contents">
        {groups.map(({ name, operations: of }) => (
          <div key={name}>
            <h2>{name}</h2>
            <ul>
              {of.map(({ operationId, summary }) => (
                <li key={operationId}>
                  <a href={`#${operationId}`}>{summary}</a>
                </li>
              ))}
            </ul>
          </div>
        ))}
        <p>
          <a href="#schemas">Schemas</a> · <a href="/docs/errors">Problem codes</a> · <a href="/openapi.json">openapi.json</a>
        </p>
      </nav>
      <main>
        <h1>{document.info.title} API</h1>
        <Text text={document.info.description} />
        {groups.map((group) => (
          <section key={group.name} aria-label={group.name}>
            <h2>{group.name}</h2>
            <Text text={group.description} />
            {group.operations.map((operation) => (
              <OperationSection key={operation.operationId} document={document} operation={operation} origin={origin} />
            ))}
          </section>
        ))}
        <section id="schemas" aria-label="Schemas">
          <h2>Schemas</h2>
          {schemas.map(([name, schema]) => (
            <article key={name} id={`schema-${name}`}>
              <h3>{name}</h3>
              <SchemaTable name={name} schema={schema} />
            </article>
          ))}
        </section>
      </main>
    </>,
  );
}

/** All problem codes with a link to the page of each. */
export function problemsPage(): string {
  return documentOf(
    'Problem codes',
    <main>
      <h1>Problem codes</h1>
      <p>
        Every problem answer carries one of these as <code>code</code>. <a href="/docs">Back to the API</a>
      </p>
      <Table label="Problem codes" heads={['code', 'status', 'meaning']}>
        {[...problemCatalogue].map(([code, { status, title }]) => (
          <tr key={code}>
            <th scope="row">
              <a href={`/docs/errors/${code}`}>
                <code>{code}</code>
              </a>
            </th>
            <td>{status}</td>
            <td>{title}</td>
          </tr>
        ))}
      </Table>
    </main>,
  );
}

/** The page of one problem code: what it means, what to do, and which operations answer it. */
export function problemPage(document: ApiDocument, code: ProblemCode): string | undefined {
  const found = problemCatalogue.get(code);
  if (found === undefined) return undefined;
  const mentions = (text: string) => text.includes(`\`${code}\``);
  const operations = operationsOf(document).filter(({ responses }) =>
    Object.values(responses).some((response) => {
      const answer = '$ref' in response ? document.components.responses[response.$ref.replace('#/components/responses/', '')] : response;
      return answer !== undefined && mentions(answer.description);
    }),
  );
  return documentOf(
    code,
    <main>
      <h1>
        <code>{code}</code>
      </h1>
      <p>
        <strong>{found.title}</strong> It is answered with status {found.status}.
      </p>
      <h2>What to do</h2>
      <Text text={found.advice} />
      <h2>Operations that answer it</h2>
      <ul>
        {operations.map(({ operationId, summary }) => (
          <li key={operationId}>
            <a href={`/docs#${operationId}`}>{summary}</a>
          </li>
        ))}
      </ul>
      <p>
        <a href="/docs/errors">All problem codes</a> · <a href="/docs">The API</a>
      </p>
    </main>,
  );
}

/** What is said about a page that there is not. */
export function missingPage(): string {
  return documentOf(
    'Not found',
    <main>
      <h1>There is no such page</h1>
      <p>
        <a href="/docs/errors">All problem codes</a> · <a href="/docs">The API</a>
      </p>
    </main>,
  );
}
