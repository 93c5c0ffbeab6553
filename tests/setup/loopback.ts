import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http';
import { text } from 'node:stream/consumers';

export type Received = { method: string; url: string; headers: IncomingHttpHeaders; body: string };

export type Loopback = {
  /** No slash at its end. */
  url: string;
  port: number;
  /** What came in, in order, each with its whole body. */
  received: Received[];
  close: () => Promise<void>;
};

export type Answering = (response: ServerResponse, received: Received, incoming: IncomingMessage) => void;

/** A small real server on a free port of the loopback, which notes what it gets. */
export async function startLoopback(answer: Answering): Promise<Loopback> {
  const received: Received[] = [];
  const take = async (incoming: IncomingMessage, response: ServerResponse) => {
    const { method = '', url = '', headers } = incoming;
    const entry = { method, url, headers, body: await text(incoming) };
    received.push(entry);
    answer(response, entry, incoming);
  };
  const server = createServer((incoming, response) => {
    // A caller that gave up in the middle leaves nothing to answer.
    take(incoming, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('The server does not listen on a port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    received,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = await startLoopback(() => {});
  await server.close();
  return server.port;
}

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

/** One call with just these headers: unlike `fetch`, it sends any header and follows nothing. */
export function call(
  url: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers, agent: false }, (response) => {
      text(response).then(
        (read) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: read }),
        reject,
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
