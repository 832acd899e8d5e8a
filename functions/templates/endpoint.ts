import * as z from 'zod';
import { templateId } from '#shared/domain/ids.ts';
import { ok } from '#shared/domain/result.ts';
import { deleteTemplate } from '#shared/domain/wholesale/delete-template.ts';
import { previewChange } from '#shared/domain/wholesale/preview-change.ts';
import type { Template } from '#shared/domain/wholesale/template.ts';
import { settingsAfter } from '#shared/domain/wholesale/template-request.ts';
import { reviewTemplate } from '#shared/domain/wholesale/template-review.ts';
import { namedOwn } from '#shared/domain/wholesale/template-rules.ts';
import { viewOfTemplate } from '#shared/domain/wholesale/template-view.ts';
import { type TemplateDeps, templates } from '#shared/domain/wholesale/templates.ts';
import { type CursorScope, readCursor, type Sign, writeCursor } from '#shared/http/cursor.ts';
import { answering, type Endpoint, endpoint } from '#shared/http/endpoint.ts';
import { etag } from '#shared/http/etag.ts';
import * as routes from './contract.ts';

const position = z.strictObject({ templateId });

function shown(template: Template) {
  return { status: 200, body: viewOfTemplate(template), headers: { etag: etag(template.version) } };
}

function created(template: Template) {
  const { body, headers } = shown(template);
  return { status: 201, body, headers: { ...headers, location: `/v1/onboarding-templates/${template.id}` } };
}

/** `sign` is awaited with the first list, so that its key can be loaded while the function starts. */
export function endpoints({ sign, ...deps }: TemplateDeps & { readonly sign: Promise<Sign> }): Endpoint[] {
  const { templates: store } = deps;
  const [uses, remove, preview] = [templates(deps), deleteTemplate(deps), previewChange(deps)];
  return [
    endpoint(routes.createTemplateRoute, async ({ caller, requestId, body: { name, ...given }, receipt }) => {
      // A partner that says nothing of it looks after its customers itself.
      const settings = settingsAfter({ name, administrationAccess: false }, given);
      const request = { caller, requestId, asked: undefined };
      return answering(await uses.create(request, settings, (template) => receipt(created(template))), created);
    }),
    endpoint(routes.listTemplatesRoute, async ({ caller, query }) => {
      const scope: CursorScope = { list: 'templates', owner: caller.partnerId, filter: {} };
      const after = query.cursor === undefined ? ok(undefined) : readCursor(await sign, scope, position, query.cursor);
      if (!after.ok) return after;
      const { found, next } = await store.list(caller.partnerId, query.limit, after.value?.templateId);
      const more = next === undefined ? {} : { next: writeCursor(await sign, scope, { templateId: next }) };
      return ok({ status: 200, body: { templates: found.map(viewOfTemplate), ...more } });
    }),
    endpoint(routes.readTemplateRoute, async ({ caller, params }) =>
      answering(await store.read(caller.partnerId, params.templateId), shown),
    ),
    endpoint(routes.changeTemplateRoute, async ({ caller, params, body, requestId, ifMatch, receipt }) => {
      const request = { caller, requestId, ifMatch: ifMatch ?? 0, asked: receipt({ status: 200 }) };
      return answering(await uses.change(request, params.templateId, body, (template) => receipt(shown(template))), shown);
    }),
    endpoint(routes.deleteTemplateRoute, async ({ caller, params, requestId, ifMatch, receipt }) => {
      const request = { caller, requestId, ifMatch, asked: receipt({ status: 204 }) };
      return answering(await remove(request, params.templateId), () => ({ status: 204 }));
    }),
    endpoint(routes.reviewTemplateRoute, async ({ caller, params }) => {
      const read = await store.read(caller.partnerId, params.templateId);
      if (!read.ok) return read;
      const found = await store.findOwn(caller.partnerId, namedOwn(read.value.settings));
      return ok({ status: 200, body: reviewTemplate(read.value, found), headers: { etag: etag(read.value.version) } });
    }),
    endpoint(routes.submitTemplateRoute, async ({ caller, params, requestId, receipt }) => {
      const request = { caller, requestId, asked: receipt({ status: 200 }) };
      return answering(await uses.submit(request, params.templateId, (template) => receipt(shown(template))), shown);
    }),
    endpoint(routes.previewTemplateChangeRoute, async ({ caller, params, body }) =>
      answering(await preview(caller.partnerId, params.templateId, body), (seen) => ({ status: 200, body: seen })),
    ),
  ];
}
