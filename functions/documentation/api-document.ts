import * as z from 'zod';

/** What the page shows of a JSON Schema. */
export const schemaModel = z.object({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  description: z.string().optional(),
  pattern: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  default: z.unknown().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  required: z.array(z.string()).optional(),
  get properties() {
    return z.record(z.string(), schemaModel).optional();
  },
  get items() {
    return schemaModel.optional();
  },
  get anyOf() {
    return z.array(schemaModel).optional();
  },
});
export type SchemaModel = z.infer<typeof schemaModel>;

const parameter = z.object({
  in: z.enum(['path', 'query', 'header']),
  name: z.string(),
  required: z.boolean().default(false),
  description: z.string().optional(),
  schema: schemaModel,
});
export type ParameterModel = z.infer<typeof parameter>;

const content = z.record(
  z.string(),
  z.object({ schema: schemaModel.optional(), example: z.unknown().optional(), examples: z.record(z.string(), z.unknown()).optional() }),
);
const response = z.object({ description: z.string(), content: content.optional() });
export type ResponseModel = z.infer<typeof response>;

const operation = z.object({
  operationId: z.string(),
  summary: z.string(),
  description: z.string().optional(),
  tags: z.array(z.string()),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z.array(parameter).default([]),
  requestBody: z.object({ content }).optional(),
  responses: z.record(z.string(), z.union([z.object({ $ref: z.string() }), response])),
});
export type OperationModel = z.infer<typeof operation>;

const methods = z.enum(['get', 'post', 'put', 'patch', 'delete']);

/** The API document, as far as the page shows it. */
export const apiDocument = z.object({
  info: z.object({ title: z.string(), version: z.string(), description: z.string() }),
  tags: z.array(z.object({ name: z.string(), description: z.string() })),
  paths: z.record(z.string(), z.partialRecord(methods, operation)),
  components: z.object({ schemas: z.record(z.string(), schemaModel), responses: z.record(z.string(), response) }),
});
export type ApiDocument = z.infer<typeof apiDocument>;

export type PlacedOperation = OperationModel & { readonly method: string; readonly path: string };

/** All operations with the place at which they are, in the order of the document. */
export function operationsOf(document: ApiDocument): PlacedOperation[] {
  return Object.entries(document.paths).flatMap(([path, of]) =>
    methods.options.flatMap((method) => {
      const found = of[method];
      return found === undefined ? [] : [{ ...found, method: method.toUpperCase(), path }];
    }),
  );
}

/** The name of the component that a reference leads to. */
export function componentName(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}
