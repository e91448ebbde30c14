import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig } from 'vite';

/** Puts a Brotli and a gzip copy beside every script and style sheet, so that no request has to wait for compression. */
const precompressed = {
  name: 'precompressed',
  generateBundle: {
    order: 'post',
    handler(options, bundle) {
      for (const [fileName, file] of Object.entries(bundle)) {
        const content = file.type === 'chunk' ? file.code : file.source;
        this.emitFile({ type: 'asset', fileName: `${fileName}.br`, source: brotliCompressSync(content) });
        this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: gzipSync(content) });
      }
    }
  }
};

/** The viewer writes dates as the browser would in its own language; here they follow the language of the page. */
const datesOfThePage = {
  name: 'dates-of-the-page',
  transform(code, id) {
    if (!id.includes('form-js-viewer/dist/index.es.js')) {
      return null;
    }
    const asked = "getLocaleDateFormat(locale = 'default')";
    if (!code.includes(asked)) {
      this.error('The viewer asks for the format of dates in another way than it did');
    }
    return { code: code.replace(asked, 'getLocaleDateFormat(locale = document.documentElement.lang)'), map: null };
  }
};

// The names are fixed; Spring puts a hash of the content into the address (VersionResourceResolver).
export default defineConfig({
  base: './',
  publicDir: false,
  logLevel: 'warn',
  plugins: [datesOfThePage, precompressed],
  resolve: {
    alias: [{ find: /^lodash$/, replacement: fileURLToPath(new URL('src/lodash.js', import.meta.url)) }]
  },
  build: {
    outDir: '../../../target/classes/static/assets',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    chunkSizeWarningLimit: 1000,
    rollupOptions: {
      input: { portal: 'src/portal.css', page: 'src/page.js', form: 'src/form.js', definitions: 'src/definitions.js' },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name][extname]'
      }
    }
  }
});
