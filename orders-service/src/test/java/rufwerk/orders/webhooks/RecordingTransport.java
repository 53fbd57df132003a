package rufwerk.orders.webhooks;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Sockets that tell where they connect to, at the last moment before they do; and that never leave this machine. */
final class RecordingTransport extends JDKTransport {
    private final List<InetSocketAddress> connections = new CopyOnWriteArrayList<>();

    /** A Vert.x all of whose client connections are recorded. */
    Vertx vertx() {
        return new VertxBuilder().findTransport(this).init().vertx();
    }

    List<InetSocketAddress> connections() {
        return List.copyOf(connections);
    }

    @Override
    public ChannelFactory<? extends Channel> channelFactory(boolean domainSocket) {
        return RecordingChannel::new;
    }

    private final class RecordingChannel extends NioSocketChannel {
        @Override
        protected boolean doConnect(SocketAddress remote, SocketAddress local) throws Exception {
            InetSocketAddress address = (InetSocketAddress) remote;
            connections.add(address);
            if (!address.getAddress().isLoopbackAddress()
                    && !address.getAddress().isAnyLocalAddress()) {
                throw new ConnectException("This test stays on this machine");
            }
            return super.doConnect(remote, local);
        }
    }
}
