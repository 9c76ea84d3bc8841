import type { Rule } from '../rule.ts';

/** A pointer of Git LFS stands where the file itself should be: nobody could open it. */
export const lfsPointer: Rule = {
  id: 'lfs-pointer',
  severity: 'error',
  title: { 'zh-CN': '附件没有取回（Git LFS）', en: 'File not fetched from Git LFS' },
  help: {
    'zh-CN':
      '大文件由 Git LFS 存放，这里只有一张百来字节的指针。发布前运行 git lfs pull；自动发布的流程里写 lfs: true。',
    en: 'Git LFS keeps the file elsewhere and only a pointer stands here. Run git lfs pull before building; write lfs: true in the workflow.',
  },
  *check({ publicFolder: { path, types } }) {
    for (const [pointer, type] of types) {
      if (type !== 'lfs') continue;
      yield {
        entry: null,
        file: `${path}${pointer}`,
        at: { position: null },
        message: {
          'zh-CN': `“${pointer}”不是文件本身，只是 Git LFS 的指针，读者打不开。`,
          en: `“${pointer}” is not the file itself but a pointer of Git LFS, which nobody can open.`,
        },
        fix: {
          'zh-CN': '运行 git lfs pull 取回文件；在 GitHub Actions 里给 actions/checkout 写 lfs: true。',
          en: 'Run git lfs pull to fetch it; in GitHub Actions give actions/checkout lfs: true.',
        },
      };
    }
  },
};
