import { createServer, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';

import { afterEach, describe, expect, test } from '@jest/globals';

import { createListener } from '../../src/http/listener.js';

let servers: Server[] = [];

afterEach(() => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
  servers = [];
});

/** A server that answers when the test says so. */
function heldServer() {
  const answers: (() => void)[] = [];
  let received: () => void;
  const request = new Promise<void>((resolve) => {
    received = resolve;
  });
  const server = createServer((_, response) => {
    answers.push(() => response.end('done'));
    received();
  });
  servers.push(server);
  return {
    server,
    request,
    answer: () => {
      answers.forEach((each) => {
        each();
      });
    },
  };
}

function halfARequest(address: string): Promise<Socket> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  return new Promise((resolve) => {
    socket.write('GET / HTTP/1.1\r\nHost: x\r\nX-Never-En', () => {
      resolve(socket);
    });
  });
}

describe('a listener', () => {
  test('tells the address with the port that was chosen', async () => {
    const { server } = heldServer();
    await expect(createListener(server, { host: '127.0.0.1', port: 0 }).listen()).resolves.toMatch(
      /^http:\/\/127\.0\.0\.1:[1-9]\d+$/,
    );
  });

  test('fails when the port is taken', async () => {
    const first = createListener(heldServer().server, { host: '127.0.0.1', port: 0 });
    const port = Number(new URL(await first.listen()).port);
    const second = createListener(heldServer().server, { host: '127.0.0.1', port });
    await expect(second.listen()).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  test('closes after the request under way was answered, though its connection would be kept alive', async () => {
    const { server, request, answer } = heldServer();
    const listener = createListener(server, { host: '127.0.0.1', port: 0 });
    const response = fetch(await listener.listen());
    await request;
    let closed = false;
    const closing = listener.close().then(() => {
      closed = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(closed).toBe(false);
    answer();
    expect(await (await response).text()).toBe('done');
    await closing;
    expect(closed).toBe(true);
  });

  test('does not wait for ever for a request that was only half sent', async () => {
    const { server } = heldServer();
    const listener = createListener(server, { host: '127.0.0.1', port: 0, graceMilliseconds: 100 });
    const socket = await halfARequest(await listener.listen());
    const ended = new Promise((resolve) => socket.once('close', resolve));
    await listener.close();
    await ended;
    expect(socket.destroyed).toBe(true);
  });

  test('closes when it never listened', async () => {
    await expect(createListener(heldServer().server, { host: '127.0.0.1', port: 0 }).close()).resolves.toBeUndefined();
  });
});
