import { howToPublish } from './plain-server.ts';
import type { HostRecipe } from './recipe.ts';

/** A server without Node, or one that can be reached by files alone: the site is built elsewhere and carried there. */
export const intranet: HostRecipe = {
  id: 'intranet',
  files: () => [
    {
      path: 'deploy/README.md',
      text: `# 内网发布 / Publishing within an intranet

服务器上不需要 Node，只放静态文件。The server needs no Node, it holds plain files.

## rsync

\`\`\`sh
npx --no-install gongkai build
rsync -a --delete-after dist/ user@server:/srv/site/
\`\`\`

\`--delete-after\`：新文件先到，旧文件后删，访问的人不会看到缺样式的网页。New files come first, old ones go last.

## ZIP

\`\`\`sh
npx --no-install gongkai build
tar -a -c -f site.zip -C dist .
\`\`\`

Windows 10 以上自带 \`tar\`。把 \`site.zip\` 交给管服务器的人，解压到空文件夹，再把网站指到这个文件夹。
\`tar\` is part of Windows 10 and later. Unpack it into an empty folder and point the server there.

服务器的配置：nginx 包含 \`*.nginx.conf\`，Caddy 导入 \`site.caddy\`，Apache 读 \`.htaccess\`，见编辑手册“构建和托管”。
Configuration: see “Building and hosting” in the handbook.

能在服务器上运行 Node 的 / Where the server can run Node:

\`\`\`sh
${howToPublish(null)}
\`\`\`
`,
    },
  ],
};
