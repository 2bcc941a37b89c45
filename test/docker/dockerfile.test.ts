import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { DockerfileParser, type Instruction } from 'dockerfile-ast';

// The image's structure, as far as it can be judged without an engine.
const instructions = DockerfileParser.parse(readFileSync('Dockerfile', 'utf8')).getInstructions();
const ofKind = (keyword: string): Instruction[] =>
  instructions.filter((instruction) => instruction.getKeyword() === keyword);
const words = (instruction: Instruction): string[] => instruction.getArguments().map((argument) => argument.getValue());
const lastStage = instructions.slice(instructions.lastIndexOf(ofKind('FROM').at(-1)!));
const ignored = readFileSync('.dockerignore', 'utf8').split('\n').filter(Boolean);

describe('the Dockerfile', () => {
  test('runs as a user that is not root, set after the last command that needs root', () => {
    const user = lastStage.findIndex((instruction) => instruction.getKeyword() === 'USER');
    const run = lastStage.map((instruction) => instruction.getKeyword()).lastIndexOf('RUN');
    expect(words(lastStage[user]!)).toEqual(['node']);
    expect(user).toBeGreaterThan(run);
  });

  test('both stages use the same Node on the same Debian, a version that engines allows', () => {
    const images = ofKind('FROM').map((instruction) => words(instruction)[0]);
    expect(images).toEqual(['node:${NODE}-bookworm', 'node:${NODE}-bookworm-slim']);
    const major = /^NODE=(\d+)\.\d+\.\d+$/.exec(words(ofKind('ARG')[0]!)[0]!)![1];
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };
    expect(engines.node).toContain(`^${major!}.`);
  });

  test('copies only what exists and what .dockerignore lets through', () => {
    const sources = ofKind('COPY')
      .filter((instruction) => !instruction.toString().includes('--from='))
      .flatMap((instruction) => words(instruction).slice(0, -1));
    expect(sources.length).toBeGreaterThan(5);
    expect(sources.filter((source) => !existsSync(source))).toEqual([]);
    expect(sources.filter((source) => ignored.includes(source.split('/')[0]!))).toEqual([]);
  });

  test('keeps the data in a volume that the user owns', () => {
    expect(words(ofKind('VOLUME')[0]!)).toEqual(['/data']);
    expect(ofKind('RUN').map(String).join('\n')).toContain('install -d -o node -g node -m 0700 /data');
    expect(ofKind('ENV').map(String).join('\n')).toContain('DATA_DIR=/data');
  });

  test('starts, stops and checks its health without a shell', () => {
    const [cmd] = ofKind('CMD').slice(-1);
    expect(words(cmd!).join(' ')).toMatch(/^\["node",/);
    expect(String(ofKind('HEALTHCHECK')[0])).toMatch(/CMD \["node"[\s\S]*\/healthz/);
    expect(words(ofKind('STOPSIGNAL')[0]!)).toEqual(['SIGTERM']);
  });

  test('holds no secret', () => {
    const text = [...ofKind('ENV'), ...ofKind('ARG')].map(String).join('\n');
    expect(text).not.toMatch(/token|secret|password|key/i);
  });
});
