import { defineConfig } from 'vitest/config';
import { rooms } from './rooms.ts';

/**
 * The tests of one room, without a limit of time: code with mutants in it is slower, and Stryker has a limit of its
 * own. Its option for test files is of no use here: with it, what a file does while it is loaded is never changed.
 */
export default defineConfig({
  test: {
    include: [...(rooms[process.env.GONGKAI_ROOM ?? '']?.tests ?? [])],
    testTimeout: 0,
    hookTimeout: 0,
  },
});
