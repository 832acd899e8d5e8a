/** As much of express as the SCIM server of the tests uses; the package comes without types. */
declare module 'express' {
  import type { IncomingMessage, Server, ServerResponse } from 'node:http';

  export type Request = IncomingMessage & {
    readonly method: string;
    readonly path: string;
    readonly url: string;
    readonly query: Record<string, unknown>;
    header(name: string): string | undefined;
  };
  export type Response = ServerResponse & {
    status(code: number): Response;
    set(headers: Record<string, string>): Response;
    type(name: string): Response;
    send(body: unknown): Response;
  };
  export type NextFunction = (error?: unknown) => void;
  export type RequestHandler = (request: Request, response: Response, next: NextFunction) => void;
  type ErrorHandler = (error: unknown, request: Request, response: Response, next: NextFunction) => void;
  type Application = {
    use(handler: RequestHandler | ErrorHandler): Application;
    use(path: string, handler: RequestHandler): Application;
    get(path: string, handler: RequestHandler): Application;
    listen(port: number, host: string): Server;
  };
  export class Router {}
  // biome-ignore lint/style/noDefaultExport: the package has one.
  export default function express(): Application;
}
