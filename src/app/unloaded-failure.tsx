import { buttonLook } from '#ui/button.tsx';

/** For when not even the words could be fetched: the one text that stands in the code in both languages. */
export function UnloadedFailure() {
  return (
    <main className="message-page">
      <h1>Vedette could not be loaded</h1>
      <p>Parts of it did not arrive. Check the connection, then reload the page.</p>
      <p lang="zh-Hans">Vedette 未能加载：部分文件没有收到。请检查网络连接，然后重新加载页面。</p>
      <p>
        <button {...buttonLook({ variant: 'primary' })} type="button" onClick={() => location.reload()}>
          Reload · <span lang="zh-Hans">重新加载</span>
        </button>
      </p>
    </main>
  );
}
