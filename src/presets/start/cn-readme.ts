/** What editors and maintainers of a site read first. */
export const readme = (body: string, name: string | null): string => `# ${name ?? '本单位'}政府信息公开

这个仓库里只有本单位自己的内容和设置，网站由程序“公开”（gongkai）生成。

| 放什么 | 谁来改 |
| --- | --- |
| \`content/site.yaml\`：名称、网址、栏目 | 维护人员 |
| \`content/\` 其余文件：机构、指南、文件、年报 | 编辑 |
| \`public/files/\`：附件 | 编辑 |
| \`package.json\`、\`gongkai.config.ts\`、托管用的文件 | 维护人员 |

## 第一次

1. \`npm install\`，再 \`npm start\`：浏览器里打开 http://localhost:4321 就是网站。
2. \`npm run check\`：列出还没有填的各处，从上往下填。次序建议：\`content/site.yaml\`、\`content/bodies/${body}.mdx\`、
   \`content/pages/guide.mdx\`（指南）、\`content/pages/request.mdx\`（依申请公开）、\`content/pages/accessibility.mdx\`（无障碍说明）。
3. 指南等三页是草稿：填好、核对过，删去 \`draft: true\` 那一行才公开。

## 每天

| 命令 | 作用 |
| --- | --- |
| \`npm run new -- documents\` | 新建一份文件，逐项询问 |
| \`npm run import -- 文件 --collection documents\` | 导入 Word、PDF、网页、表格 |
| \`npm run dev\` | 边写边看 |
| \`npm run check\` | 检查：哪个文件、哪一行、哪里不对、怎么改 |
| \`npm run build\` | 生成网站，放在 \`dist/\` |
| \`npm run hooks\` | 装上提交前、推送前的检查 |
| \`npm run doctor\` | 看看这台电脑、这个仓库有没有问题 |
| \`npm run upgrade\` | 升级程序以后，把内容改成新的格式 |

网站的 \`/handbook/\` 是编辑手册。公开以前先审查：国家秘密、个人信息不能写进来，写进来又删掉的，也会留在仓库的历史里。
`;
