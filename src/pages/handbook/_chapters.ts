import type { HandbookChapter } from '../../domain/routes/handbook.ts';

/** Chapters of the handbook per language: path below its root, and name. */
export const chapters: Record<'zh-CN' | 'en', readonly (readonly [HandbookChapter, string])[]> = {
  'zh-CN': [
    ['', '从这里开始'],
    ['writing/', '怎样写正文'],
    ['fields/', '字段'],
    ['help/', '帮手'],
    ['components/', '组件'],
    ['rules/', '检查规则'],
    ['versions/', '历次版本'],
    ['search/', '检索'],
    ['import/', '导入文件'],
    ['hosting/', '构建和托管'],
    ['size/', '规模'],
  ],
  en: [
    ['', 'Start here'],
    ['writing/', 'Writing text'],
    ['fields/', 'Fields'],
    ['help/', 'Help while writing'],
    ['components/', 'Components'],
    ['rules/', 'Rules'],
    ['versions/', 'Versions'],
    ['search/', 'Search'],
    ['import/', 'Importing files'],
    ['hosting/', 'Building and hosting'],
    ['size/', 'Size'],
  ],
};
