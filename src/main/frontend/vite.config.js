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

// The names are fixed; Spring puts a hash of the content into the address (VersionResourceResolver).
export default defineConfig({
  base: './',
  publicDir: false,
  logLevel: 'warn',
  plugins: [precompressed],
  build: {
    outDir: '../../../target/classes/static/assets',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    chunkSizeWarningLimit: 1000,
    rollupOptions: {
      input: { portal: 'src/portal.css', form: 'src/form.js' },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name][extname]'
      }
    }
  }
});
