"""Run as a child by test_child: calls the port it is given, and stays on the line until somebody hangs up."""

import socket
import sys

if __name__ == "__main__":
    with socket.create_connection(("127.0.0.1", int(sys.argv[1]))) as line:
        line.recv(1)
